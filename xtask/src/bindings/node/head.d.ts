// Written by `cargo xtask bindings` from the core's source.

/// <reference lib="esnext.disposable" />

/** An exact decimal number as text, such as `"0.50"`. A `number` is refused, since it cannot hold 0.1. */
export type Decimal = string;

/** A percentage from 0 to 100, as an exact decimal number. */
export type Percent = string;

/** A day without a time, such as `"2026-01-31"`. A `Date` is refused, since it is an instant. */
export type Day = string;

/** An instant, such as `"2026-01-31T09:00:00Z"`, or with an offset. Given a `Date`, write `date.toISOString()`. */
export type Moment = string;

/** A day or an instant. */
export type When = string;

/** A time zone of the tz database, such as `"Europe/Lisbon"`. */
export type Zone = string;

/** A currency of ISO 4217, such as `"EUR"`. */
export type Currency = string;

/** A duration of one unit of ISO 8601, such as `"P1M"`, `"P2W"`, `"P30D"` or `"PT8H"`. */
export type Interval = string;

/** A time of day from `"00:00"` to `"24:00"`. */
export type TimeOfDay = string;

/** A day of the year, such as `"09-01"`. */
export type MonthDay = string;

/** An amount of money. */
export interface Amount {
  /** How many major units, with the decimals of the currency: `"12.00"`. */
  value: Decimal;
  /** Of which currency. */
  currency: Currency;
}

/** An amount where it is given: as it is answered, or the text `"12.00 EUR"`. */
export type AmountInput = Amount | string;

/** One thing that is wrong. */
export interface TenureProblem {
  /** A stable name. `internal` is a defect of the library. */
  code: ErrorCode | "internal";
  /** What sort of mistake it is. */
  kind: ErrorKind | "internal";
  /** What is wrong and what to do about it, in English. */
  message: string;
  /**
   * Where it stands, or `null`. Within a record: the way from its own fields, as it is written in the core's JSON
   * (`commands[0].do.switch.plan`, `memberships[3].plan`). Else the argument (`price`, `lots[0].amount`).
   */
  path: string | null;
}

/** What every function of this package throws, if something is wrong. The library makes them; nobody else needs to. */
export class TenureError extends Error {
  private constructor();
  /** The code of the first thing that is wrong. */
  readonly code: ErrorCode | "internal";
  /** The sort of the first thing that is wrong. */
  readonly kind: ErrorKind | "internal";
  /** Where the first thing that is wrong stands, or `null`. */
  readonly path: string | null;
  /** Everything that is wrong, in the order in which it stands in what was given; at least one. */
  readonly errors: readonly TenureProblem[];
}

/** A value of JSON. */
export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };

/**
 * Facts, or what is left of them where they were stored: their JSON, or the object that `JSON.stringify` or
 * `structuredClone` makes of them.
 */
export type FactsInput = Facts | { readonly json: string } | { readonly [key: string]: JsonValue } | string;

/** The path of a file as a `URL`. */
export interface FileUrl {
  readonly href: string;
  readonly protocol: string;
}

/**
 * Facts: a fragment of a space file. They cannot be changed.
 *
 * They are read by `Facts.read`, asked of a space, or made by a proposal; `space.with(facts)` adds them to a space.
 */
export class Facts {
  private constructor();
  /**
   * Reads facts, strictly: a JSON of the form of a space file.
   *
   * @throws {@link TenureError} for the first thing that is wrong.
   */
  static read(source: Uint8Array | string): Facts;
  /** How many facts there are, profiles not counted. */
  readonly size: number;
  /** How many facts there are of each kind, by the name of their array in the space file, in its order. */
  counts(): Record<FactArray, number>;
  /** These facts and those of `more`. */
  plus(more: FactsInput): Facts;
  /** Whether the other facts are the same. */
  equals(other: Facts): boolean;
  /** A space file of them: canonical, one fact a line. The bytes are those of a `Buffer`. */
  write(): Uint8Array;
  /** The library's own JSON of them. It is what they are compared by, and what `structuredClone` copies of them. */
  readonly json: string;
  /** The facts as a space file has them: what `JSON.stringify` asks for. */
  toJSON(): { [key: string]: JsonValue };
  /**
   * Lets go of them at once. Else that is done when nobody holds them any more, but not before the event loop turns: what
   * makes many of them within one turn disposes of them. Whoever asks them afterwards is refused.
   */
  dispose(): void;
  /** The same, for `using`. */
  [Symbol.dispose](): void;
}

/**
 * A space: a set of dated facts, read once and asked many times. It cannot be changed: what adds to it gives another.
 */
export class Space {
  private constructor();
  /**
   * Reads a space file, strictly.
   *
   * @throws {@link TenureError} with everything that is wrong with it: nothing is half loaded.
   */
  static read(source: Uint8Array | string): Space;
  /**
   * Reads a space file by its path.
   *
   * @throws {@link TenureError} as `read` does, and what `fs.readFileSync` throws.
   */
  static readFile(path: string | FileUrl): Space;
  /** The space file: canonical, one fact a line, so that equal spaces give equal bytes. They are those of a `Buffer`. */
  write(): Uint8Array;
  /**
   * Lets go of the space at once. Else that is done when nobody holds it any more, but not before the event loop turns: what
   * makes many spaces within one turn disposes of them. Whoever asks it afterwards is refused.
   */
  dispose(): void;
  /** The same, for `using`. */
  [Symbol.dispose](): void;
  // The questions.
