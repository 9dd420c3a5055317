// HtmlService: pages, and templates with scriptlets.
import { runInNewContext } from 'node:vm';
import { run } from './project';

const filled = (template: string, variables: object = {}, code = '') =>
  run(
    `const template = HtmlService.createTemplate(args[0]);
     Object.entries(args[1]).forEach(([name, value]) => { template[name] = value; });
     return template.evaluate().getContent();`,
    { args: [template, variables], code },
  );

describe('HtmlOutput', () => {
  test('content, title and size', () => {
    const values = run(`
      const page = HtmlService.createHtmlOutput('<p>');
      const fresh = [page.getTitle(), page.getWidth(), page.getHeight()];
      page.append('a').setTitle('T').setWidth(300).setHeight(200);
      const set = [page.getContent(), page.getTitle(), page.getWidth(), page.getHeight()];
      return [fresh, set, page.clear().getContent(), HtmlService.createHtmlOutput().setContent('b').getContent(),
        HtmlService.createHtmlOutput(Utilities.newBlob('c')).getContent(), page.getBlob().getContentType()];`);
    expect(values).toEqual([['', null, null], ['<p>a', 'T', 300, 200], '', 'b', 'c', 'text/html']);
  });

  test("modes change nothing, and only Google's meta tags are allowed", () => {
    const values = run(`
      const page = HtmlService.createHtmlOutput('x')
        .setSandboxMode(HtmlService.SandboxMode.IFRAME)
        .setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL)
        .setFaviconUrl('https://example.org/i.png')
        .addMetaTag('viewport', 'width=device-width');
      return [page.getContent(), page.getMetaTags().map((tag) => [tag.getName(), tag.getContent()])];`);
    expect(values).toEqual(['x', [['viewport', 'width=device-width']]]);
    expect(() => run(`HtmlService.createHtmlOutput('x').addMetaTag('robots', 'none')`)).toThrow(
      'The meta tag you specified is not allowed in this context.',
    );
  });

  test('appendUntrusted escapes for where the page is', () => {
    const values = run(`return [
      HtmlService.createHtmlOutput('<p>').appendUntrusted('<i>"').getContent(),
      HtmlService.createHtmlOutput('<script>var a = "').appendUntrusted('"; b').getContent()];`);
    expect(values).toEqual(['<p>&lt;i&gt;&#34;', '<script>var a = "\\x22; b']);
  });
});

describe('files', () => {
  const pages = { panel: '<b><?= word ?></b>' };

  test("a page and a template come from the project's files", () => {
    const values = run(
      `const template = HtmlService.createTemplateFromFile('panel');
       template.word = 'hi';
       return [HtmlService.createHtmlOutputFromFile('panel.html').getContent(), template.evaluate().getContent(), template.getRawContent()];`,
      { pages },
    );
    expect(values).toEqual([pages.panel, '<b>hi</b>', pages.panel]);
  });

  test('F141 a missing file throws', () => {
    for (const method of ['createTemplateFromFile', 'createHtmlOutputFromFile']) {
      expect(() => run(`HtmlService.${method}('nope')`, { pages })).toThrow(
        'No HTML file named nope was found.',
      );
    }
  });
});

describe('HtmlTemplate', () => {
  test('F141 a value fills its scriptlet; there is no browser', () => {
    expect(filled('Hello <?= name ?>!', { name: 'x' })).toBe('Hello x!');
    expect(run('return HtmlService.getUserAgent();')).toBeNull();
  });

  test('statements run among the functions and variables of the project', () => {
    const template = '<ul><? for (const item of items()) { ?><li><?= mark(item) ?></li><? } ?></ul>';
    const code = `const MARK = '*'; function items() { return ['a', 'b']; } function mark(x) { return MARK + x; }`;
    expect(filled(template, {}, code)).toBe('<ul><li>*a</li><li>*b</li></ul>');
  });

  test('raw scriptlets and output.append are not escaped', () => {
    expect(filled('<?!= html ?>|<? output.append(html) ?>', { html: '<i>' })).toBe('<i>|<i>');
  });

  test('a comment or a semicolon in a scriptlet does no harm', () => {
    expect(filled('<?= 1 // one ?>,<?= 2; ?><? // nothing ?>.')).toBe('1,2.');
  });

  test('the values of a script keep their identity', () => {
    const values = run(`
      const list = [1];
      const template = HtmlService.createTemplate('<?= list.length ?> <?= list instanceof Array ?> <?= user.getEmail() ?>');
      template.list = list;
      template.user = Session.getActiveUser();
      list.push(2);
      return [template.evaluate().getContent(), template.unknown, HtmlService.createHtmlOutput('<?= 1 ?>').asTemplate().evaluate().getContent()];`);
    expect(values).toEqual(['2 true owner@example.org', undefined, '1']);
  });

  test('an error in a scriptlet is thrown at evaluate, and an unknown name is one', () => {
    expect(() => filled('<?= missing ?>')).toThrow('missing is not defined');
    expect(() => filled('<? if (true) { ?>')).toThrow(/Unexpected/);
    expect(() => filled('a <? b')).toThrow('Malformed HTML template: a scriptlet has no "?>".');
  });

  test('getCode shows the statements', () => {
    const code = run(`return HtmlService.createTemplate('a<?= b ?>').getCode();`);
    expect(code).toContain('output._ = "a";');
    expect(code).toContain('output._$ =  b ');
  });
});

describe('8.2 escaping by context', () => {
  test.each([
    ['text', '<p><?= v ?></p>', `<p>&lt;a href=&#34;x&#34;&gt;&amp;&#39;</p>`],
    ['a quoted attribute', '<p title="<?= v ?>">', `<p title="&lt;a href=&#34;x&#34;&gt;&amp;&#39;">`],
    [
      'an attribute without quotes',
      '<p title=<?= v ?>>',
      `<p title=&lt;a&#32;href&#61;&#34;x&#34;&gt;&amp;&#39;>`,
    ],
    [
      'a script string',
      '<script>var v = "<?= v ?>";</script>',
      '<script>var v = "\\x3ca href\\x3d\\x22x\\x22\\x3e\\x26\\x27";</script>',
    ],
    [
      'a script value',
      '<script>var v = <?= v ?>;</script>',
      "<script>var v = '\\x3ca href\\x3d\\x22x\\x22\\x3e\\x26\\x27';</script>",
    ],
    [
      'an event attribute',
      `<p onclick="f('<?= v ?>')">`,
      `<p onclick="f('\\x3ca href\\x3d\\x22x\\x22\\x3e\\x26\\x27')">`,
    ],
    ['a comment', '<!-- <?= v ?> --><b><?= 1 ?></b>', '<!--  --><b>1</b>'],
    ['a style', '<style>p { color: <?= v ?> }</style>', '<style>p { color: a hrefx }</style>'],
    ['the name of an attribute', '<p <?= v ?>>', '<p ahrefx>'],
  ])('%s', (_place, template, expected) => {
    expect(filled(template, { v: `<a href="x">&'` })).toBe(expected);
  });

  test('numbers, booleans and null are values of a script', () => {
    const template = '<script>f(<?= 1.5 ?>, <?= true ?>, <?= null ?>, <?= "1" ?>)</script>';
    expect(filled(template)).toBe(`<script>f( 1.5 ,  true ,  null , '1')</script>`);
  });

  test('a script inserts what runs back as the text it was', () => {
    const nasty = `</script><b>'"\`\${x}\\\n\u2028//é`;
    const page = filled('<script>a = `<?= v ?>`; b = <?= v ?>;</script>', { v: nasty }) as string;
    const source = /^<script>(.*)<\/script>$/.exec(page)?.[1];
    expect(runInNewContext(`let a, b; ${source}; [a, b];`)).toEqual([nasty, nasty]);
  });

  test.each([
    ['javascript:alert(1)', 'about:invalid'],
    [' JavaScript:alert(1)', 'about:invalid'],
    ['https://example.org/?a=1&b=2', 'https://example.org/?a=1&amp;b=2'],
    ['/path:x', '/path:x'],
  ])('an address of %s', (v, expected) => {
    expect(filled('<a href="<?= v ?>">', { v })).toBe(`<a href="${expected}">`);
    expect(filled('<a href = <?= v ?>>', { v: 'javascript:x' })).toBe('<a href = about:invalid>');
  });

  test('what is inside strings, comments and regular expressions of a script is followed', () => {
    const script = `<script>
      const a = 'it\\'s <b>"'; // don't
      /* "open */ const b = /["'/]/.test(a) ? 4 / 2 : 1;
      const c = <?= 'x' ?>;</script><p class='<?= "'" ?>'><script src="x"></script><?= '<' ?>`;
    const page = filled(script) as string;
    expect(page).toContain(`const c = 'x';`);
    expect(page).toContain(`<p class='&#39;'><script src="x"></script>&lt;`);
  });
});
