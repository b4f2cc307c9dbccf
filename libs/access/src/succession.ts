/** Which agencies were merged into which; answered by whoever keeps the register of agencies. */
export abstract class Succession {
  /** Codes of all agencies merged into this one by today, directly or by way of others, without itself. */
  abstract predecessorsOf(code: string): Promise<readonly string[]>;
}
