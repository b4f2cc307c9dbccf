const UNPRINTABLE = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;
const PROGRAM = /^\s*(<[a-z!?/]|#!|%!|\{\\rtf)/i;
const HEAD = 1_024;

/** Watches bytes pass and tells in the end whether all of them were plain text in UTF-8, and no markup or script by their beginning. */
export class TextWatch {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private head = '';
  private text = true;

  see(chunk: Uint8Array): void {
    this.take(() => this.decoder.decode(chunk, { stream: true }));
  }

  isPlainText(): boolean {
    this.take(() => this.decoder.decode());
    return this.text && !PROGRAM.test(this.head);
  }

  private take(decode: () => string): void {
    if (!this.text) return;
    try {
      const part = decode();
      if (this.head.length < HEAD) this.head += part.slice(0, HEAD);
      this.text = !UNPRINTABLE.test(part);
    } catch {
      this.text = false;
    }
  }
}
