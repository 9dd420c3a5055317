// How jest finds and compiles the tests.
module.exports = {
  testTimeout: 60_000,
  // One worker for each core: by default jest leaves one core idle, which on two cores is half of the time.
  maxWorkers: '100%',
  // What a file leaves on the heap slows the next one down.
  workerIdleMemoryLimit: '1GB',
  globalSetup: '<rootDir>/test/faults/setUp.ts',
  globalTeardown: '<rootDir>/test/faults/tearDown.ts',
  testSequencer: '<rootDir>/test/faults/sequencer.cjs',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '\\.csv$': '<rootDir>/build/csvTransform.cjs',
    '\\.ts$': [
      'ts-jest',
      {
        tsconfig: {
          ...require('./tsconfig.json').compilerOptions,
          module: 'commonjs',
          moduleResolution: 'node10',
        },
        diagnostics: false,
      },
    ],
  },
};
