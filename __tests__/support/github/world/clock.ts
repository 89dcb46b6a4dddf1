const SPAN = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** The hub's own clock, in whole seconds as GitHub's times are. It stands still unless somebody acts or moves it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves on by days, hours, minutes, seconds: `P1D`, `PT5M`. */
  advance(span: string): void;
  /** Sets the time; it may go back. */
  set(instant: string): void;
  /** What is done inside happens at one moment. */
  still<T>(work: () => T): T;
  /** Moves on by the time that an action takes, and gives the moment of the action. */
  tick(): number;
}

/** A clock at `start` on which every action takes `step`. */
export function makeClock(start: string, step: string): Clock {
  let now = read(start);
  let held = 0;
  const stride = length(step);
  return {
    now: () => now,
    advance(span) {
      now += length(span);
    },
    set(instant) {
      now = read(instant);
    },
    still(work) {
      held += 1;
      try {
        return work();
      } finally {
        held -= 1;
      }
    },
    tick() {
      if (held === 0) now += stride;
      return now;
    },
  };
}

/** As GitHub writes a time: `2026-12-01T09:00:00Z`. */
export function timeText(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

function read(instant: string): number {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) throw new Error(`\`${instant}\` is no time`);
  return at - (at % 1000);
}

function length(span: string): number {
  const match = SPAN.exec(span);
  if (match === null) throw new Error(`\`${span}\` is no span of time`);
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}
