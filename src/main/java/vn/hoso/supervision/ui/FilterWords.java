package vn.hoso.supervision.ui;

import static vn.hoso.base.ui.Texts.t;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.hoso.supervision.Board;
import vn.hoso.supervision.BoardFilter;

/** Says in words what the list shows. */
final class FilterWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private FilterWords() {}

    static String of(BoardFilter filter, Board board) {
        List<String> words = new ArrayList<>();
        words.add(subject(filter, board));
        var state = filter.state();
        var lateness = filter.lateness();
        if (lateness != null) {
            words.add(t("quá hạn: ", "late by: ") + t(lateness.label()).toLowerCase(java.util.Locale.of("vi")));
        } else if (state != null) {
            words.add(t(state.label()).toLowerCase(java.util.Locale.of("vi")));
        }
        if (filter.unit() != null) {
            words.add(unit(filter.unit(), board));
        }
        if (filter.procedure() != null) {
            words.add(name(filter.procedure(), board.procedures()));
        }
        return String.join(" · ", words);
    }

    private static String subject(BoardFilter filter, Board board) {
        var work = filter.work();
        var week = filter.week();
        if (week != null) {
            String day = DAY.format(week.monday());
            return week.decided()
                    ? t("Giải quyết xong trong tuần từ ", "Decided in the week of ") + day
                    : t("Tiếp nhận trong tuần từ ", "Received in the week of ") + day;
        }
        if (work == null) {
            return t("Hồ sơ đang giải quyết", "Open cases");
        }
        return work.holder() == null
                ? t("Việc chưa có người nhận", "Work that nobody has taken")
                : t("Việc của ", "Work of ")
                        + board.holders().stream()
                                .filter(holder -> holder.person().equals(work.holder()))
                                .map(Board.Holder::name)
                                .findFirst()
                                .orElse("…");
    }

    private static String unit(String key, Board board) {
        return board.waiting().stream()
                .filter(unit -> unit.unitKey().equals(key))
                .map(Board.Waiting::unitName)
                .findFirst()
                .orElseGet(() -> name(key, board.units()));
    }

    private static String name(String key, List<Board.Line> lines) {
        return lines.stream()
                .filter(line -> Objects.equals(line.key(), key))
                .map(line -> t(line.name()))
                .findFirst()
                .orElse(key);
    }
}
