// The builder of clock triggers: once, or every so many minutes, hours, days or weeks.
import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns';
import type { EnumMember } from '../../enumeration';
import { ServiceError } from '../../errors';
import { surface } from '../../surface';
import { zoneName } from './timeZone';
import type { Trigger } from './trigger';
import { install, type Installer } from './triggerLimits';

const DAY = 24;
const WEEK = 7 * DAY;
const HOUR_MS = 60 * 60 * 1000;
const MINUTES = [1, 5, 10, 15, 30];

type Schedule =
  | { kind: 'once'; at: () => number }
  /** `hours` between two runs; `daily` when whole days or weeks are meant, which may have an hour of the day. */
  | { kind: 'repeated'; hours: number; daily: boolean };

export class ClockTriggerBuilder {
  private schedule: Schedule | null = null;
  private hour: number | null = null;
  private minute: number | null = null;
  private weekday: number | null = null;
  private zone: string;

  constructor(private readonly installer: Installer) {
    this.zone = zoneName(installer.execution.project.timeZone);
  }

  after(durationMilliseconds: number): this {
    const { clock } = this.installer.execution.workspace;
    return this.scheduled({ kind: 'once', at: () => clock.now() + durationMilliseconds });
  }

  at(date: Date): this {
    return this.scheduled({ kind: 'once', at: () => date.getTime() });
  }

  /** @param month 1 to 12. */
  atDate(year: number, month: number, day: number): this {
    const at = () => new TZDate(year, month - 1, day, this.zone).getTime();
    return this.scheduled({ kind: 'once', at });
  }

  everyMinutes(n: number): this {
    if (!MINUTES.includes(n)) {
      throw new ServiceError(`A trigger runs every ${MINUTES.join(', ')} minutes, not every ${n}.`);
    }
    return this.scheduled({ kind: 'repeated', hours: n / 60, daily: false });
  }

  everyHours(n: number): this {
    return this.scheduled({ kind: 'repeated', hours: atLeastOne(n, 'hours'), daily: false });
  }

  everyDays(n: number): this {
    return this.scheduled({ kind: 'repeated', hours: atLeastOne(n, 'days') * DAY, daily: true });
  }

  everyWeeks(n: number): this {
    return this.scheduled({ kind: 'repeated', hours: atLeastOne(n, 'weeks') * WEEK, daily: true });
  }

  onWeekDay(day: EnumMember): this {
    this.weekday = day.ordinal();
    return this.schedule === null ? this.everyWeeks(1) : this;
  }

  atHour(hour: number): this {
    if (hour < 0 || hour > 23) throw new ServiceError(`The hour is from 0 to 23, not ${hour}.`);
    this.hour = hour;
    return this;
  }

  nearMinute(minute: number): this {
    if (minute < 0 || minute > 59) throw new ServiceError(`The minute is from 0 to 59, not ${minute}.`);
    this.minute = minute;
    return this;
  }

  inTimezone(timezone: string): this {
    this.zone = zoneName(timezone);
    return this;
  }

  create(): Trigger {
    const { schedule } = this;
    const { handler } = this.installer;
    if (schedule === null) throw new ServiceError(`The clock trigger for ${handler} says no time.`);
    const isDaily = schedule.kind === 'repeated' && schedule.daily;
    if (!isDaily && (this.hour !== null || this.minute !== null || this.weekday !== null)) {
      throw new ServiceError('atHour, nearMinute and onWeekDay only go with everyDays or everyWeeks.');
    }
    return install(this.installer, {
      event: 'CLOCK',
      source: 'CLOCK',
      sourceId: '',
      everyHours: schedule.kind === 'repeated' ? schedule.hours : null,
      firstRun: schedule.kind === 'once' ? schedule.at() : this.firstRun(schedule.hours),
    });
  }

  private scheduled(schedule: Schedule): this {
    if (this.schedule !== null && this.weekday === null) {
      throw new ServiceError(`The clock trigger for ${this.installer.handler} says more than one time.`);
    }
    this.schedule = schedule;
    return this;
  }

  /** The next time at the wished hour, minute and day of the week; without those, one interval from now. */
  private firstRun(hours: number): number {
    const now = this.installer.execution.workspace.clock.now();
    const { hour, minute, weekday } = this;
    if (hour === null && minute === null && weekday === null) return now + hours * HOUR_MS;
    let run = new TZDate(now, this.zone);
    run.setHours(hour ?? run.getHours(), minute ?? 0, 0, 0);
    while (run.getTime() <= now || (weekday !== null && run.getDay() !== weekday)) run = addDays(run, 1);
    return run.getTime();
  }
}

function atLeastOne(n: number, unit: string): number {
  if (n < 1) throw new ServiceError(`A trigger runs every 1 or more ${unit}, not every ${n}.`);
  return n;
}

surface<GoogleAppsScript.Script.ClockTriggerBuilder>()(ClockTriggerBuilder, 'ScriptApp.ClockTriggerBuilder', {
  after: '(Integer)',
  at: '(Date)',
  atDate: '(Integer, Integer, Integer)',
  everyMinutes: '(Integer)',
  everyHours: '(Integer)',
  everyDays: '(Integer)',
  everyWeeks: '(Integer)',
  onWeekDay: '(Weekday)',
  atHour: '(Integer)',
  nearMinute: '(Integer)',
  inTimezone: '(String)',
  create: '()',
});
