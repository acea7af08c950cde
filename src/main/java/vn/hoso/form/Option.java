package vn.hoso.form;

import vn.hoso.base.LocalizedText;

/**
 * Something that can be chosen.
 *
 * @param value what is stored
 * @param label what is read
 */
public record Option(String value, LocalizedText label) {}
