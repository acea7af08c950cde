/**
 * The deadline preview for machines: {@code POST /api/v1/deadlines/preview}. Depends on {@code vn.hoso.deadline},
 * {@code vn.hoso.access.rest} and Spring MVC. Other routes answer with its {@link vn.hoso.deadline.rest.PreviewResponse}.
 */
@NullMarked
@NamedInterface("rest")
package vn.hoso.deadline.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
