/** Work items for machines: lists, taking, giving back, forwarding, drafts. */
@NullMarked
@org.springframework.modulith.NamedInterface("rest")
package vn.hoso.worklist.rest;

import org.jspecify.annotations.NullMarked;
