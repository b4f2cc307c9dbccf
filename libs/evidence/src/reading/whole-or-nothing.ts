import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/** The bytes under a hash are other bytes than those that were kept. */
export class AttachmentDamaged extends Error {
  constructor(readonly sha256: string) {
    super(`attachment ${sha256} is damaged: its bytes have another hash`);
    this.name = 'AttachmentDamaged';
  }
}

/**
 * Passes bytes on and checks their hash. The last chunk is held back until the hash is known to be right, so that a damaged
 * file never arrives whole; then the stream fails with `AttachmentDamaged`.
 */
export class WholeOrNothing extends Transform {
  private readonly hash = createHash('sha256');
  private held: Buffer | null = null;

  constructor(private readonly sha256: string) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk);
    if (this.held !== null) this.push(this.held);
    this.held = chunk;
    done();
  }

  override _flush(done: TransformCallback): void {
    if (this.hash.digest('hex') !== this.sha256) return done(new AttachmentDamaged(this.sha256));
    done(null, this.held);
  }
}
