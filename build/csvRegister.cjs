// Lets Node load a .csv file as a module, as the bundle does; for what runs the model's source without building it.
const { readFileSync } = require('node:fs');
const { process: transform } = require('./csvTransform.cjs');

require.extensions['.csv'] = (module, path) =>
  module._compile(transform(readFileSync(path, 'utf8')).code, path);
