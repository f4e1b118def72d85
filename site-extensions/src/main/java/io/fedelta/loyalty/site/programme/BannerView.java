package io.fedelta.loyalty.site.programme;

import io.fedelta.loyalty.site.Term;

/** One line about the programme: a campaign, or a sentence. */
public final class BannerView {

    private final CampaignView campaign;
    private final Term sentence;

    private BannerView(CampaignView campaign, Term sentence) {
        this.campaign = campaign;
        this.sentence = sentence;
    }

    static BannerView of(CampaignView campaign) {
        return new BannerView(campaign, null);
    }

    static BannerView of(Term sentence) {
        return new BannerView(null, sentence);
    }

    /** Null if there is a sentence. */
    public CampaignView getCampaign() {
        return campaign;
    }

    /** Null if there is a campaign. */
    public Term getSentence() {
        return sentence;
    }
}
