// The clocks of the calibration: the session's and each item's, which run only while the page is awake.
import { element } from '../shared/elements';

/** A laptop that slept is seen by a long time between two ticks, of which no more than this counts. */
const LONGEST_TICK = 5;

export class Clocks {
  seconds = 0;
  private spent = new Map<string, number>();
  private running = false;
  private last = Date.now();

  /** @param at the code of the item in front, empty for none. */
  constructor(private readonly at: () => string) {
    setInterval(() => this.tick(), 1000);
  }

  /** Sets the clocks forward to what was remembered; they are never set back. */
  setTo(seconds: number, spent: Readonly<Record<string, number>>): void {
    this.seconds = Math.max(this.seconds, seconds);
    for (const [code, known] of Object.entries(spent)) this.spent.set(code, Math.max(known, this.of(code)));
  }

  run(running: boolean): void {
    this.running = running;
  }

  /** Starts again from 0, for a new session. */
  reset(): void {
    this.seconds = 0;
    this.spent = new Map();
  }

  of(code: string): number {
    return this.spent.get(code) ?? 0;
  }

  private tick(): void {
    const now = Date.now();
    const passed = Math.min(LONGEST_TICK, (now - this.last) / 1000);
    this.last = now;
    if (!this.running) return;
    this.seconds += passed;
    const at = this.at();
    if (at !== '') this.spent.set(at, this.of(at) + passed);
    this.onTick();
  }

  onTick: () => void = () => undefined;
}

/** Shows a clock with its limit; one that is over says so in words too. */
export function showClock(selector: string, seconds: number, minutes: number): void {
  const clock = element(selector, HTMLElement);
  const over = seconds > minutes * 60;
  clock.textContent = timeText(seconds) + ' of ' + timeText(minutes * 60) + (over ? ' – time is up' : '');
  clock.classList.toggle('over', over);
}

function timeText(seconds: number): string {
  const whole = Math.floor(seconds);
  return String(Math.floor(whole / 60)) + ':' + String(whole % 60).padStart(2, '0');
}
