/** One walk over every folder of processes/: what it names is there, what it draws is whole, and its examples come true. */
package vn.hoso.folders;
