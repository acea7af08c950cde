package vn.hoso.casefile;

import java.util.List;
import vn.hoso.base.LocalizedText;

/**
 * A part of a case's way: a path that it was sent along, or the case's own process between two of them.
 *
 * @param steps in order of time, each once; a step that was done again is there again
 */
public record CasePhase(LocalizedText name, List<CaseStep> steps) {}
