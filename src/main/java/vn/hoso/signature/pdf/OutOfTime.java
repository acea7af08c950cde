package vn.hoso.signature.pdf;

/** Looking at a file took longer than it may. Says nothing about the file. */
public final class OutOfTime extends RuntimeException {

    OutOfTime() {
        super("Looking at the file took too long");
    }
}
