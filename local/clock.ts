// The workspace's time: the machine's, or one that a test or the demo sets by hand.

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): void;
}

/** The machine's own time; sleeping blocks, as it does in Apps Script. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  },
};

/** Time that moves only when it is told to; sleeping moves it. */
export class ManualClock implements Clock {
  constructor(private time: number) {}

  now(): number {
    return this.time;
  }

  sleep(milliseconds: number): void {
    this.time += milliseconds;
  }

  /** Sets the time, in milliseconds since 1970. */
  set(time: number): void {
    this.time = time;
  }
}
