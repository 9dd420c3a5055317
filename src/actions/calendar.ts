// The calendar of the spreadsheet: its clock, which day it is there, and how people there write a date.
import { clockOf, dateText, type Clock } from '../model/dates';
import type { Project } from './project';

/** The locales of those who write the month before the day. */
const MONTH_FIRST = /^(en(_(US|PH|CA))?)?$/;

/** What the spreadsheet's clock shows at a moment. Its time zone is asked for when it is first needed. */
export function sheetClock({ spreadsheet }: Project): Clock {
  let clock: Clock | null = null;
  return (moment) => {
    clock ??= clockOf(spreadsheet.timeZone);
    return clock(moment);
  };
}

/** Writes a date in words as people do where the spreadsheet is from. */
export type InWords = (date: Date) => string;

export function dateWriter({ spreadsheet }: Project): InWords {
  const dayFirst = !MONTH_FIRST.test(spreadsheet.locale);
  return (date) => dateText(date, dayFirst);
}

/** Today where the spreadsheet is, in words. */
export const today = (project: Project): string => dateWriter(project)(sheetClock(project)(new Date()));
