package vn.hoso.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A node of the organisation tree, valid from a day on.
 *
 * @param key stable name, unique over all trees
 * @param code identifier in the order of QĐ 20/2020, parent first, {@code H21.01.02}
 * @param path keys from the root down, {@code /h21/phuong-quy-nhon/}
 * @param validTo first day on which it no longer exists; null while it does
 */
public record Unit(
        UUID id,
        String tree,
        String key,
        String code,
        UnitType type,
        String name,
        @Nullable String nameEn,
        @Nullable UUID parentId,
        String path,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean isWithin(String ancestorPath) {
        return path.startsWith(ancestorPath);
    }

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
