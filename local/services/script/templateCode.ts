// Turns a template with scriptlets into the JavaScript that writes its page.
import { ServiceError } from '../../errors';

/**
 * The statements that write the page: `output._` takes trusted HTML, `output._$` a value to be escaped.
 * @throws ServiceError for a scriptlet that does not end.
 */
export function templateStatements(template: string): string {
  const statements: string[] = [];
  let end = 0;
  for (const { 0: scriptlet, 1: mark = '', 2: code = '', index } of template.matchAll(
    /<\?(=|!=)?([\s\S]*?)\?>/g,
  )) {
    if (index > end) statements.push(literal(template.slice(end, index)));
    statements.push(`${WRITES[mark]!}${code}\n;`);
    end = index + scriptlet.length;
  }
  const rest = template.slice(end);
  if (rest.includes('<?')) throw new ServiceError('Malformed HTML template: a scriptlet has no "?>".');
  if (rest !== '') statements.push(literal(rest));
  return statements.join('\n');
}

const WRITES: Record<string, string> = { '': '', '=': 'output._$ = ', '!=': 'output._ = ' };

const literal = (html: string) => `output._ = ${JSON.stringify(html)};`;
