package io.fedelta.loyalty.site.tender;

/** The part of an address that one household or company shares: all of IPv4, the first 64 bits of IPv6. */
final class Network {

    private static final int GROUPS = 4;

    private Network() {}

    /** As the container gives it; a proxy's header counts only where the container was told to trust it. */
    static String of(String address) {
        if (address == null || !address.contains(":")) {
            return String.valueOf(address);
        }
        String[] groups = address.split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < Math.min(GROUPS, groups.length) && !groups[i].isEmpty(); i++) {
            network.append(groups[i]).append(':');
        }
        return network.append("/64").toString();
    }
}
