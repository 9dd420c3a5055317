// Turns a .csv file into a module whose default export is its rows: as a webpack loader and as a jest transform.
const { parse } = require('csv-parse/sync');

const moduleOf = (text) => `module.exports = ${JSON.stringify(parse(text))};`;

module.exports = function csvLoader(text) {
  return moduleOf(text);
};
module.exports.process = (text) => ({
  code: `Object.defineProperty(exports, '__esModule', { value: true }); exports.default = ${JSON.stringify(parse(text))};`,
});
