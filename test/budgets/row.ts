/** One line of the benchmarks: what ours comes to, what others do, and ours over theirs; over the best of them where there are many. */
export interface Row {
  name: string;
  unit: string;
  ours: number;
  against: Record<string, number>;
  ratio: number;
}
