package vn.hoso.form.ui;

import java.util.ArrayList;
import java.util.List;
import vn.hoso.form.FormComponent;
import vn.hoso.form.Placement;

/** Components that stand side by side on a wide screen. */
record Row(List<Cell> cells) {

    /** @param columns of the row's sixteen */
    record Cell(FormComponent component, int columns) {}

    int width() {
        return cells.stream().mapToInt(Cell::columns).sum();
    }

    /** The rows of these components: neighbours with the same row id share one. */
    static List<Row> of(List<FormComponent> components) {
        List<Row> rows = new ArrayList<>();
        List<FormComponent> open = new ArrayList<>();
        for (FormComponent component : components) {
            if (!open.isEmpty() && !together(open.getLast(), component)) {
                rows.add(row(open));
                open.clear();
            }
            open.add(component);
        }
        if (!open.isEmpty()) {
            rows.add(row(open));
        }
        return rows;
    }

    private static boolean together(FormComponent one, FormComponent next) {
        String row = one.placement().row();
        return row != null && row.equals(next.placement().row());
    }

    private static Row row(List<FormComponent> components) {
        int taken = 0;
        int open = 0;
        for (FormComponent component : components) {
            Integer columns = component.placement().columns();
            taken += columns == null ? 0 : columns;
            open += columns == null ? 1 : 0;
        }
        int left = Math.max(0, Placement.ROW_COLUMNS - taken);
        int share = open == 0 ? 0 : Math.max(2, left / open);
        return new Row(
                components.stream().map(component -> cell(component, share)).toList());
    }

    private static Cell cell(FormComponent component, int share) {
        Integer columns = component.placement().columns();
        return new Cell(component, columns == null ? share : columns);
    }
}
