// Which columns a form's answers take in a tab: their keys, their headers and what a response puts into each.
import type { CellValue } from '../files/cell';
import type { FormFile } from '../files/formFile';
import { isQuestion, type Answer, type QuestionData, type ResponseData } from '../files/formParts';
import { dateTimePattern } from '../files/localePatterns';
import { rowAnswer } from './answers';

export interface AnswerColumn {
  /** `timestamp`, `email`, an item's id, or an item's id and a grid row's label (`12:Monday`). */
  readonly key: string;
  readonly header: string;
  content(response: ResponseData): CellContent;
}

/** What goes into a cell; without a number format the cell keeps its own. */
interface CellContent {
  readonly value: CellValue | Date;
  readonly numberFormat?: string;
}

/** The columns in the order in which a newly linked tab has them. */
export function answerColumns(form: FormFile, locale: string): AnswerColumn[] {
  const columns: AnswerColumn[] = [
    {
      key: 'timestamp',
      header: 'Timestamp',
      content: ({ timestamp }) => ({ value: new Date(timestamp), numberFormat: dateTimePattern(locale) }),
    },
  ];
  if (form.settings.collectEmail) {
    columns.push({ key: 'email', header: 'Email Address', content: ({ email }) => ({ value: email }) });
  }
  return [...columns, ...form.items.filter(isQuestion).flatMap(questionColumns)];
}

function questionColumns(item: QuestionData): AnswerColumn[] {
  if (!('rows' in item)) {
    return [
      { key: `${item.id}`, header: item.title, content: ({ answers }) => contentOf(item, answers[item.id]) },
    ];
  }
  return item.rows.map((row) => ({
    key: `${item.id}:${row}`,
    header: `${item.title} [${row}]`,
    content: ({ answers }) => ({ value: [rowAnswer(answers[item.id], row) ?? ''].flat().join(', ') }),
  }));
}

/** Numbers, dates and times become numbers; any other answer is text and stays as it was given. */
function contentOf(item: QuestionData, answer: Answer | undefined): CellContent {
  if (Array.isArray(answer)) return { value: answer.join(', ') };
  if (typeof answer !== 'string') return { value: '' };
  switch (item.type) {
    case 'SCALE':
      return { value: Number(answer) };
    case 'DATE':
    case 'DATETIME':
      return item.includesYear ? dateContent(answer) : { value: answer };
    case 'TIME':
      return { value: dayPart(answer), numberFormat: 'h:mm:ss am/pm' };
    case 'DURATION':
      return { value: dayPart(answer), numberFormat: '[h]:mm:ss' };
    default:
      return { value: answer };
  }
}

/** A date as sheets count it, in days since 30 December 1899. */
function dateContent(answer: string): CellContent {
  const [day, time] = answer.split(' ');
  const days = Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
  if (time === undefined) return { value: days, numberFormat: 'M/d/yyyy' };
  return { value: days + dayPart(time), numberFormat: 'M/d/yyyy H:mm:ss' };
}

/** `HH:mm` or `HH:mm:ss` as a part of a day. */
function dayPart(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
