// How a spreadsheet's locale writes dates and numbers.

/** `en_US` as the language tag `en-US`. */
export const languageTag = (locale: string) => locale.replace('_', '-');

const known = new Map<string, string>();

/** The locale's pattern for a date, such as `M/d/yyyy`. */
export function datePattern(locale: string): string {
  const pattern = known.get(locale) ?? readDatePattern(locale);
  known.set(locale, pattern);
  return pattern;
}

/** The locale's pattern for a date with its time, such as `M/d/yyyy H:mm:ss`. */
export const dateTimePattern = (locale: string) => `${datePattern(locale)} H:mm:ss`;

function readDatePattern(locale: string): string {
  const format = new Intl.DateTimeFormat(languageTag(locale), { timeZone: 'UTC' });
  const letters: Record<string, string> = { day: 'd', month: 'M', year: 'y' };
  return format
    .formatToParts(new Date(Date.UTC(2001, 2, 4)))
    .map(({ type, value }) => (letters[type] ? letters[type].repeat(value.length) : value))
    .join('');
}
