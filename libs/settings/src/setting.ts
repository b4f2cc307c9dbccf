import type { Bilingual } from '#libs/kernel';
import type { Form } from './form.js';

/** `fallback` is written as it would be in the environment; null: nothing is set. A secret is never printed. */
export type Setting<Value, Fallback extends string | null = string | null> = Readonly<{
  form: Form<Value>;
  fallback: Fallback;
  secret: boolean;
  about: Bilingual;
}>;

export type ValueOf<One> =
  One extends Setting<infer Value, infer Fallback> ? (null extends Fallback ? Value | null : Value) : never;

export const setting = <Value, const Fallback extends string | null>(
  form: Form<Value>,
  fallback: Fallback,
  about: Bilingual,
): Setting<Value, Fallback> => ({ form, fallback, secret: false, about });

export const secret = <Value>(form: Form<Value>, about: Bilingual): Setting<Value, null> => ({
  ...{ form, fallback: null, about },
  secret: true,
});
