package io.fedelta.loyalty.site.referral;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A text as a QR code, to be drawn by one path of an SVG picture, with the quiet zone that scanners need around it. */
public final class QrCode {

    private static final int QUIET_ZONE = 4;
    private static final byte DARK = 1;

    private final ByteMatrix signs;

    private QrCode(ByteMatrix signs) {
        this.signs = signs;
    }

    static QrCode of(String text) {
        try {
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + text, e);
        }
    }

    public String getViewBox() {
        int side = signs.getWidth() + 2 * QUIET_ZONE;
        return "0 0 " + side + " " + side;
    }

    /** Each run of dark squares in a row is one rectangle. */
    public String getPath() {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < signs.getHeight(); row++) {
            int column = 0;
            while (column < signs.getWidth()) {
                int length = dark(row, column);
                if (length > 0) {
                    rectangle(path, row, column, length);
                }
                column += Math.max(1, length);
            }
        }
        return path.toString();
    }

    /** How many dark squares begin there. */
    private int dark(int row, int column) {
        int end = column;
        while (end < signs.getWidth() && signs.get(end, row) == DARK) {
            end++;
        }
        return end - column;
    }

    private static void rectangle(StringBuilder path, int row, int column, int length) {
        path.append('M').append(column + QUIET_ZONE).append(' ').append(row + QUIET_ZONE);
        path.append('h').append(length).append("v1h-").append(length).append('z');
    }
}
