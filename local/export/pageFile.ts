// Makes the file that a built page of the add-on makes in a browser, with the page's own code and so with the same bytes.
import vm from 'node:vm';

/** What the page's libraries ask of their surroundings besides the language itself. */
const SURROUNDINGS = { setTimeout, clearTimeout };

/**
 * The bytes of the file.
 * @param html the built page, such as `pages.get('deck')` of the add-on.
 * @param content what the server gives that page for the file, such as the `deck` of `readDeck`.
 */
export async function pageFile(html: string, content: unknown): Promise<Buffer> {
  const script = /<script id="maker">([^]*?)<\/script>/.exec(html)?.[1];
  if (script === undefined) throw new Error('The page makes no file.');
  const context = vm.createContext({ ...SURROUNDINGS });
  vm.runInContext(script, context, { filename: 'maker' });
  // As text, since objects of another context are not the arrays that the page's code expects.
  const base64: unknown = await vm.runInContext(`maker.make(${JSON.stringify(content)})`, context);
  if (typeof base64 !== 'string') throw new Error('The page made something else than a file.');
  return Buffer.from(base64, 'base64');
}
