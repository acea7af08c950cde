/** Cases for machines: search, detail, documents, actions, messages, and the steps that belong to a case. */
@NullMarked
package vn.hoso.casefile.rest;

import org.jspecify.annotations.NullMarked;
