package vn.hoso.signature;

/** Where on the page a signature is shown. Lengths are points of 1/72 inch. */
public sealed interface SignaturePlacement {

    /**
     * A new rectangle.
     *
     * @param page number of the page, the first is 1
     * @param x distance of the left edge from the left edge of the page
     * @param y distance of the lower edge from the lower edge of the page
     * @param width width of the rectangle
     * @param height height of the rectangle
     */
    record OnPage(int page, float x, float y, float width, float height) implements SignaturePlacement {

        public OnPage {
            if (page < 1 || width <= 0 || height <= 0) {
                throw new IllegalArgumentException("A signature needs a page from 1 on and a rectangle with an area");
            }
        }
    }

    /**
     * The empty signature field of that name, at the place and in the size that the document gives it.
     *
     * @param name full name of the field
     */
    record InField(String name) implements SignaturePlacement {}
}
