package vn.hoso.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The presets of slips, newest first. A case keeps to the one that was in force when it was received. */
@Component
class SlipPresets {

    private static final List<String> PARTS = List.of("style", "head", "parties", "sign", "sign-agency");

    private final List<SlipPreset> presets = List.of(read("oss-2025"), read("oss-2018"));
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /** The preset for what was received on a day; the oldest for what is older than all of them. */
    SlipPreset on(LocalDate day) {
        return presets.stream()
                .filter(preset -> !day.isBefore(preset.effectiveFrom()))
                .findFirst()
                .orElseGet(presets::getLast);
    }

    /** The page of a slip. */
    String template(SlipPreset preset, SlipKind kind) {
        return text(preset.templates() + "/" + kind.template());
    }

    /** What the pages of a preset have in common, by the name under which they include it. */
    Map<String, String> parts(SlipPreset preset) {
        Map<String, String> parts = new HashMap<>();
        PARTS.forEach(part -> parts.put(part, text(preset.templates() + "/parts/" + part)));
        return parts;
    }

    private String text(String name) {
        return texts.computeIfAbsent(name, key -> {
            try {
                return new ClassPathResource("slips/" + key + ".html").getContentAsString(StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static SlipPreset read(String preset) {
        try (InputStream in = new ClassPathResource("slips/" + preset + "/slips.yaml").getInputStream()) {
            return YAMLMapper.builder().build().readValue(in, SlipPreset.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
