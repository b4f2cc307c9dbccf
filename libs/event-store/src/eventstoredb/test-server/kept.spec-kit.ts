/** An event as the test server keeps it; `position` stands for commit and prepare. */
export type Kept = Readonly<{
  id: string;
  stream: string;
  revision: number;
  position: number;
  type: string;
  contentType: string;
  data: Uint8Array;
  metadata: Uint8Array;
  created: string;
}>;
