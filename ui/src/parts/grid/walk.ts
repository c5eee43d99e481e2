// Where a key leads in a grid: pure, so that it can be tested without a screen.

/** The cell that the keyboard is on. */
export interface GridPlace {
  row: number;
  column: number;
}

/** How large the grid is, and how many rows a page is. */
export interface GridSize {
  rows: number;
  columns: number;
  page: number;
}

function within(value: number, end: number): number {
  return Math.min(Math.max(value, 0), Math.max(end - 1, 0));
}

/** The place after a key, or null when the key does not walk. */
export function walk(key: string, ctrl: boolean, from: GridPlace, size: GridSize): GridPlace | null {
  const to = (row: number, column: number) => ({ row: within(row, size.rows), column: within(column, size.columns) });
  switch (key) {
    case "ArrowUp":
      return to(ctrl ? 0 : from.row - 1, from.column);
    case "ArrowDown":
      return to(ctrl ? size.rows : from.row + 1, from.column);
    case "ArrowLeft":
      return to(from.row, from.column - 1);
    case "ArrowRight":
      return to(from.row, from.column + 1);
    case "Home":
      return to(ctrl ? 0 : from.row, 0);
    case "End":
      return to(ctrl ? size.rows : from.row, size.columns);
    case "PageUp":
      return to(from.row - size.page, from.column);
    case "PageDown":
      return to(from.row + size.page, from.column);
    default:
      return null;
  }
}
