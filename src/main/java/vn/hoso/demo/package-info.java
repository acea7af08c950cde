/**
 * The sample province: people with published passwords, cases in every state relative to today. It is made through the
 * services, as people would, only in the demo profile, and can be thrown away with the home folder and made again.
 */
@NullMarked
package vn.hoso.demo;

import org.jspecify.annotations.NullMarked;
