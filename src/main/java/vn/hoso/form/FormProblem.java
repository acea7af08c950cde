package vn.hoso.form;

import vn.hoso.base.LocalizedText;

/**
 * Why a form cannot be published.
 *
 * @param key the key of the component, or its type where it has no key; {@code form} for the form itself
 * @param path where it is in the file, such as {@code components[2].components[0].validate.pattern}
 * @param reason what is wrong and what to do
 */
public record FormProblem(String key, String path, LocalizedText reason) {}
