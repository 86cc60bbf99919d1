import type { Parser } from "./parsed.ts";
import { quote } from "./wording.ts";

/** A whole number within limits, written in digits alone. */
export function wholeNumber(limits: { least: number; most: number; example: string }): Parser<number> {
  const { least, most, example } = limits;
  return (text) => {
    if (!/^\d+$/.test(text))
      return { problem: `${quote(text)} is not a whole number; write one such as \`${example}\`` };
    const value = Number(text);
    if (value < least) return { problem: `${quote(text)} is too small; at least \`${least}\`` };
    if (value > most) return { problem: `${quote(text)} is too large; at most \`${most}\`` };
    return { value };
  };
}

/** A number above zero, with a limited count of decimals, without sign or exponent. */
export function positiveNumber(form: { decimals: number; most: number; example: string }): Parser<number> {
  const grammar = new RegExp(`^\\d+(?:\\.\\d{1,${form.decimals}})?$`);
  return (text) => {
    if (!grammar.test(text))
      return {
        problem: `${quote(text)} is not a number with at most ${form.decimals} decimals; write one such as \`${form.example}\``,
      };
    const value = Number(text);
    if (value <= 0) return { problem: `${quote(text)} is too small; it must be above \`0\`` };
    if (value > form.most) return { problem: `${quote(text)} is too large; at most \`${form.most}\`` };
    return { value };
  };
}
