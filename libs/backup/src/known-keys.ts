const WORDS = 4;
const FULL = 0.6;
const FIRST_ROOM = 1_024;

/**
 * A number for each key of 128 bits (32 hexadecimal digits), in some 40 bytes: a backup of millions of events is checked
 * for ids that occur twice and revisions that are missing without holding their texts.
 */
export class KnownKeys {
  private keys = new Uint32Array(FIRST_ROOM * WORDS);
  private values = new Float64Array(FIRST_ROOM);
  private size = 0;

  get(hex: string): number | null {
    const found = this.values[this.placeOf(wordsOf(hex))] ?? 0;
    return found === 0 ? null : found - 1;
  }

  /** `value` is a whole number from 0 on. */
  set(hex: string, value: number): void {
    this.put(wordsOf(hex), value + 1);
    if (this.size > this.values.length * FULL) this.grow();
  }

  private put(words: Uint32Array, stored: number): void {
    const place = this.placeOf(words);
    if (this.values[place] === 0) this.size += 1;
    this.keys.set(words, place * WORDS);
    this.values[place] = stored;
  }

  private placeOf(words: Uint32Array): number {
    const mask = this.values.length - 1;
    let place = ((words[0] ?? 0) ^ (words[1] ?? 0) ^ (words[2] ?? 0) ^ (words[3] ?? 0)) & mask;
    while (this.values[place] !== 0 && !this.isAt(place, words)) place = (place + 1) & mask;
    return place;
  }

  private isAt(place: number, words: Uint32Array): boolean {
    return words.every((word, index) => this.keys[place * WORDS + index] === word);
  }

  private grow(): void {
    const [keys, values] = [this.keys, this.values];
    this.keys = new Uint32Array(keys.length * 2);
    this.values = new Float64Array(values.length * 2);
    this.size = 0;
    values.forEach((stored, place) => {
      if (stored !== 0) this.put(keys.subarray(place * WORDS, (place + 1) * WORDS), stored);
    });
  }
}

const wordsOf = (hex: string): Uint32Array =>
  Uint32Array.from({ length: WORDS }, (_, index) => Number.parseInt(hex.slice(index * 8, index * 8 + 8), 16));
