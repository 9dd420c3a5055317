// Begins the tests of faults first: their files are short, and they take longest.
const { basename, dirname } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = [...super.sort(tests)];
    const isLong = ({ path }) => basename(dirname(path)) === 'faults';
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};
