/** Takes steps out of a limited store, and says whether there were enough. Who runs out must answer no. */
export type Spend = (steps: number) => boolean;

/** A store of steps that grows with the input only, so that no input can make comparing it slow. */
export function effort(size: number): Spend {
  let left = 1_000_000 + 100 * size;
  return (steps) => {
    left -= steps;
    return left >= 0;
  };
}
