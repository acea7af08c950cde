package vn.hoso.form;

import vn.hoso.base.LocalizedText;

/**
 * What is wrong with a value.
 *
 * @param key of the field
 * @param text names the field and says what to do
 */
public record FieldError(String key, LocalizedText text) {}
