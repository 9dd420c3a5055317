// PropertiesService, CacheService and LockService as scripts see them.
import { ManualClock } from '../../../local/clock';
import { openStore } from '../../../local/store';
import { Workspace } from '../../../local/workspace';
import { START, outcome, run, workspaceAt } from './project';

describe('PropertiesService', () => {
  test('F137 a property reads back, and is null when missing or deleted', () => {
    const values = run(`
      const p = PropertiesService.getScriptProperties();
      p.setProperty('a', 'one').setProperty('b', 'two');
      const before = [p.getProperty('a'), p.getProperty('none'), p.getKeys(), p.getProperties()];
      p.deleteProperty('a');
      return [before, p.getProperty('a'), p.getKeys()];`);
    expect(values).toEqual([['one', null, ['a', 'b'], { a: 'one', b: 'two' }], null, ['b']]);
  });

  test('numbers and booleans become text', () => {
    const values = run(`
      const p = PropertiesService.getUserProperties();
      p.setProperty('n', 5).setProperties({ m: 1.5, yes: true });
      return p.getProperties();`);
    expect(values).toEqual({ n: '5', m: '1.5', yes: 'true' });
  });

  test('setProperties keeps the others unless told to delete them', () => {
    const values = run(`
      const p = PropertiesService.getScriptProperties();
      p.setProperties({ a: '1', b: '2' });
      p.setProperties({ b: '3' });
      const kept = p.getProperties();
      p.setProperties({ c: '4' }, true);
      const replaced = p.getProperties();
      p.deleteAllProperties();
      return [kept, replaced, p.getProperties()];`);
    expect(values).toEqual([{ a: '1', b: '3' }, { c: '4' }, {}]);
  });

  test('a value over 9 KB is refused and changes nothing, also within setProperties', () => {
    const values = run(`
      const p = PropertiesService.getScriptProperties();
      p.setProperty('most', 'x'.repeat(9 * 1024));
      const messages = [];
      for (const work of [
        () => p.setProperty('a', 'x'.repeat(9 * 1024 + 1)),
        () => p.setProperties({ a: '1', b: 'é'.repeat(5000) }, true),
      ]) try { work(); } catch (error) { messages.push(error.message); }
      return [messages, p.getKeys()];`);
    expect(values).toEqual([['Argument too large: value', 'Argument too large: value'], ['most']]);
  });

  test('a store over 500 KB is refused', () => {
    const values = run(`
      const p = PropertiesService.getScriptProperties();
      let kept = 0;
      try { for (; kept < 100; kept++) p.setProperty('k' + kept, 'x'.repeat(9000)); }
      catch (error) { return [kept, p.getKeys().length, error.message]; }`);
    expect(values).toEqual([
      56,
      56,
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    ]);
  });

  test('F139 document properties are null in a script without a container', () => {
    expect(run('return PropertiesService.getDocumentProperties();')).toBeNull();
  });

  test('script, user and document stores are apart, and the store keeps them', () => {
    const store = openStore(':memory:');
    const workspace = new Workspace({ store });
    const write = `
      PropertiesService.getScriptProperties().setProperty('k', 'script');
      PropertiesService.getUserProperties().setProperty('k', 'user');
      PropertiesService.getDocumentProperties().setProperty('k', 'document');`;
    run(write, { workspace, spreadsheet: 's1' });
    const read = `return [
      PropertiesService.getScriptProperties().getProperty('k'),
      PropertiesService.getUserProperties().getProperty('k'),
      PropertiesService.getDocumentProperties().getProperty('k')];`;
    const reopened = new Workspace({ store });
    expect(run(read, { workspace: reopened, spreadsheet: 's1' })).toEqual(['script', 'user', 'document']);
    const elsewhere = { workspace: reopened, spreadsheet: 's2', user: 'other@example.org' };
    expect(run(read, elsewhere)).toEqual(['script', null, null]);
    expect(run(read, { workspace: reopened, spreadsheet: 's1', id: 'another' })).toEqual([null, null, null]);
  });

  test('values that are no text are refused with one sentence', () => {
    expect(() => run(`PropertiesService.getScriptProperties().setProperties({ list: [1] })`)).toThrow(
      'PropertiesService.Properties.setProperties: the value of list is neither text, a number nor a boolean.',
    );
    expect(() => run(`PropertiesService.getScriptProperties().setProperty('a', null)`)).toThrow(
      "The parameters (String,null) don't match the method signature for PropertiesService.Properties.setProperty.",
    );
  });
});

describe('CacheService', () => {
  test('F138 put and remove give null, and so does get after expiry', () => {
    const { workspace, clock } = workspaceAt();
    const stored = run(
      `const cache = CacheService.getScriptCache();
       return [cache.put('a', 'x', 10), cache.put('b', 2), cache.put('c', 'y'), cache.remove('c'), cache.get('a'), cache.get('c')];`,
      { workspace },
    );
    expect(stored).toEqual([null, null, null, null, 'x', null]);
    const read = `const cache = CacheService.getScriptCache(); return [cache.get('a'), cache.get('b')];`;
    clock.set(START + 9_999);
    expect(run(read, { workspace })).toEqual(['x', '2']);
    clock.set(START + 10_000);
    expect(run(read, { workspace })).toEqual([null, '2']);
    clock.set(START + 600_000);
    expect(run(read, { workspace })).toEqual([null, null]);
  });

  test('putAll, getAll and removeAll', () => {
    const values = run(`
      const cache = CacheService.getUserCache();
      cache.putAll({ a: '1', b: 2 }, 60);
      const before = cache.getAll(['a', 'b', 'none']);
      cache.removeAll(['a']);
      return [before, cache.getAll(['a', 'b'])];`);
    expect(values).toEqual([{ a: '1', b: '2' }, { b: '2' }]);
  });

  test.each([
    [`cache.put('k'.repeat(251), 'v')`, 'Argument too large: key'],
    [`cache.put('k', 'v'.repeat(100 * 1024 + 1))`, 'Argument too large: value'],
    [`cache.put('k', 'v', 21601)`, 'A cache keeps an item between 1 and 21600 seconds, not 21601.'],
  ])('%s is refused', (call, message) => {
    expect(() => run(`const cache = CacheService.getScriptCache(); ${call};`)).toThrow(message);
  });

  test('past 1,000 items the soonest to expire are dropped', () => {
    const found = run(`
      const cache = CacheService.getScriptCache();
      const many = {};
      for (let i = 1; i < 1001; i++) many['k' + i] = 'v';
      cache.put('soon', 'v', 1);
      cache.putAll(many, 1000);
      return [cache.get('soon'), cache.get('k1000')];`);
    expect(found).toEqual([null, 'v']);
  });

  test('F139 the document cache is null without a container', () => {
    expect(run('return CacheService.getDocumentCache();')).toBeNull();
    expect(run('return CacheService.getDocumentCache() !== null;', { spreadsheet: 's1' })).toBe(true);
  });
});

describe('LockService', () => {
  test('F135 a lock is not held at first, is re-entrant, and is let go', () => {
    const states = run(`
      const lock = LockService.getScriptLock();
      return [lock.hasLock(), lock.tryLock(10), lock.tryLock(10), lock.hasLock(), lock.releaseLock(), lock.hasLock()];`);
    expect(states).toEqual([false, true, true, true, undefined, false]);
  });

  test('F139 the document lock is null without a container', () => {
    expect(run('return LockService.getDocumentLock();')).toBeNull();
  });

  test('a lock that another holds makes tryLock wait and give false, and waitLock throw', () => {
    const { workspace, clock } = workspaceAt();
    workspace.locks.set('document:test:s1', {});
    const options = { workspace, spreadsheet: 's1' };
    const tried = run(
      'const l = LockService.getDocumentLock(); return [l.tryLock(700), l.hasLock()];',
      options,
    );
    expect(tried).toEqual([false, false]);
    expect(clock.now()).toBe(START + 700);
    expect(() => run('LockService.getDocumentLock().waitLock(300)', options)).toThrow(
      'Lock timeout: another process was holding the lock for too long.',
    );
    expect(clock.now()).toBe(START + 1000);
    expect(run('return LockService.getDocumentLock().tryLock(0)', { workspace, spreadsheet: 's2' })).toBe(
      true,
    );
  });

  test('a lock that is let go while waiting is taken', () => {
    class Releasing extends ManualClock {
      override sleep(milliseconds: number): void {
        super.sleep(milliseconds);
        workspace.locks.clear();
      }
    }
    const workspace = new Workspace({ clock: new Releasing(START) });
    workspace.locks.set('script:test', {});
    expect(run('return LockService.getScriptLock().tryLock(50)', { workspace })).toBe(true);
  });

  test.each(['return 1;', "throw new Error('x');"])(
    'the end of an execution lets go of its locks (%s)',
    (end) => {
      const workspace = new Workspace();
      outcome(`LockService.getUserLock().waitLock(0); ${end}`, { workspace });
      expect(workspace.locks.size).toBe(0);
    },
  );

  test('releasing a lock that another holds changes nothing', () => {
    const workspace = new Workspace();
    workspace.locks.set('script:test', {});
    run('LockService.getScriptLock().releaseLock()', { workspace });
    expect(workspace.locks.size).toBe(1);
  });
});
