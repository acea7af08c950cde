/** The signature module on the network. */
@NullMarked
package vn.hoso.signature.rest;

import org.jspecify.annotations.NullMarked;
