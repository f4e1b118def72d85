package io.fedelta.loyalty.admin.member;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Addresses that carry everything the list is narrowed by; what does not matter is left out. */
final class ListAddress {

    private ListAddress() {}

    static String of(String path, MemberListForm form, String order, String page) {
        List<String> parts = new ArrayList<>();
        add(parts, "search", form.getSearch());
        add(parts, "minimum", form.getMinimum());
        add(parts, "friends", form.getFriends());
        add(parts, "rewards", form.getRewards());
        add(parts, "tier", form.getTier() == 0 ? null : form.getTier());
        add(parts, "activity", form.getActivity());
        add(parts, "order", order);
        add(parts, "size", form.rows() == MemberListForm.PAGE_SIZE ? null : form.rows());
        add(parts, "page", page);
        return path + "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
