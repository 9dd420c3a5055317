// How webpack makes the bundle: esbuild compiles, nothing is minified, and each `global.name = …` of main.ts gets
// the top-level function that Google looks for.
import { join } from 'node:path';
import GasPlugin from 'gas-webpack-plugin';
import type { Configuration } from 'webpack';

/** The configuration for the project in `root`, writing `calibrate.js` to `output`. */
export function bundleConfig(root: string, output: string): Configuration {
  return {
    mode: 'production',
    target: ['web', 'es2020'],
    devtool: false,
    context: root,
    entry: './src/main.ts',
    output: { path: output, filename: 'calibrate.js', iife: true },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        { test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2020' } },
        { test: /\.csv$/, loader: join(root, 'build', 'csvTransform.cjs') },
      ],
    },
    // A minifier would rename the entry points, and Google's editor is where an administrator reads the code.
    optimization: { minimize: false },
    plugins: [new GasPlugin({ comment: false })],
  };
}
