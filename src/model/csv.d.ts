// Declares that importing a .csv file gives its rows, header row included, as text.
declare module '*.csv' {
  const rows: string[][];
  export default rows;
}
