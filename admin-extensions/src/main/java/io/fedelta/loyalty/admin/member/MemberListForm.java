package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.ranking.MemberFilter;
import io.fedelta.loyalty.ranking.MemberOrder;
import io.fedelta.loyalty.ranking.MemberPage;
import io.fedelta.loyalty.ranking.Position;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the address of the members' list says: who is shown, in which order, and from where on. */
public class MemberListForm {

    static final String[] FIELDS = {
        "search", "minimum", "friends", "rewards", "tier", "activity", "order", "page", "size"
    };
    static final int PAGE_SIZE = 25;

    private String search = "";
    private Long minimum;
    private YesOrNo friends;
    private RewardChoice rewards;
    private long tier;
    private Activity activity;
    private MemberOrder order = MemberOrder.POINTS;
    private String page = "";
    private int size = PAGE_SIZE;

    /** Whether they have brought friends. */
    public enum YesOrNo {
        YES,
        NO
    }

    /** Whether anything has happened to them lately. */
    public enum Activity {
        ACTIVE,
        SLEEPING
    }

    MemberFilter filter() {
        return new MemberFilter(
                Optional.ofNullable(minimum),
                Optional.ofNullable(friends).map(YesOrNo.YES::equals),
                rewards == null ? Set.of() : rewards.states(),
                Optional.of(tier).filter(id -> id != 0),
                Optional.ofNullable(activity).map(Activity.SLEEPING::equals),
                search);
    }

    /** @throws IllegalArgumentException if the address names a page that is none of this list */
    Optional<Position> from() {
        return page.isEmpty() ? Optional.empty() : Optional.of(Position.ofToken(page, order));
    }

    int rows() {
        return Math.max(1, Math.min(MemberPage.LARGEST, size));
    }

    public boolean isNarrowed() {
        return !filter().equals(MemberFilter.EVERYBODY);
    }

    /** Whether it is the first page of everybody, as the menu opens it. */
    boolean isStart() {
        return !isNarrowed() && page.isEmpty();
    }

    /** The same members in that order. */
    public String sortedBy(String other) {
        return address(other, "");
    }

    String at(Position position) {
        return address(order.name(), position.token());
    }

    private String address(String sorting, String token) {
        return ListAddress.of("/loyalty-members", this, sorting, token);
    }

    public List<YesOrNo> getFriendsChoices() {
        return List.of(YesOrNo.values());
    }

    public List<RewardChoice> getRewardChoices() {
        return List.of(RewardChoice.values());
    }

    public List<Activity> getActivityChoices() {
        return List.of(Activity.values());
    }

    /** All of these members, whatever page is shown. */
    public String getExport() {
        return ListAddress.of("/loyalty-members/export", this, order.name(), "");
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search.length() > 100 ? search.substring(0, 100) : search;
    }

    public Long getMinimum() {
        return minimum;
    }

    public void setMinimum(Long minimum) {
        this.minimum = minimum;
    }

    public YesOrNo getFriends() {
        return friends;
    }

    public void setFriends(YesOrNo friends) {
        this.friends = friends;
    }

    public RewardChoice getRewards() {
        return rewards;
    }

    public void setRewards(RewardChoice rewards) {
        this.rewards = rewards;
    }

    public long getTier() {
        return tier;
    }

    public void setTier(long tier) {
        this.tier = tier;
    }

    public Activity getActivity() {
        return activity;
    }

    public void setActivity(Activity activity) {
        this.activity = activity;
    }

    public MemberOrder getOrder() {
        return order;
    }

    public void setOrder(MemberOrder order) {
        this.order = order;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public int getSize() {
        return size;
    }

    public void setSize(int size) {
        this.size = size;
    }
}
