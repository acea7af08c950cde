package vn.hoso.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/**
 * One thing that happened to a case.
 *
 * @param kind a stable word for machines
 * @param actor the person's name, or the system
 * @param publicText what a citizen reads; null for what is internal
 * @param publicEnglish the same in English; null where only the Vietnamese words exist
 */
public record TimelineEntry(
        Instant at,
        String kind,
        String actor,
        @Nullable String unitName,
        LocalizedText text,
        @Nullable String reason,
        @Nullable String publicText,
        @Nullable String publicEnglish) {}
