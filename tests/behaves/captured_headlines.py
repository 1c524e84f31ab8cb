"""The hot headlines as captured on 31 March 2023, by column; two begin with a badge."""

ODD = [
    "Korea to ease entry rules to boost tourism, domestic spending",
    "Korea moves to shorten COVID-19 isolation period to 5 days",
    "INTERVIEWCan art become stable investment source?",
    "Will dismantling oligopoly result in successful bank industry reform?",
    "Apple to open 5th retail store in Korea this week",
    "Fintech, lifestyle products can help Korea grow trade ties with Hong Kong: "
    "city's trade promotion chief in Korea",
    "Top envoy to US tapped as new national security advisor",
    "Ex-journalist to lead NK defector support foundation",
    "Korean players faced with uncertainty in new MLB season",
    "Korea-Japan relations experts call for joint research to co-write history textbooks",
]

EVEN = [
    "From IVE to NCT DOJAEJUNG, K-pop hotshots brace for April chart race",
    "IU says she was excited to share screen with Park Seo-joon in 'Dream'",
    "Generation Z entrepreneurs turn oyster shells into trendy dish soap",
    "Terraform Labs co-founder's extradition could be delayed more than 1 month",
    "Celltrion chairman vows to develop new drugs, initiate M&As",
    "INTERVIEWForeign-born entertainers seek to revolutionize local industry",
    "Advancing biological weapons convention (BWC): the Philippine role",
    "LX Hausys inks strategic alliance with Reynaers for high-end home windows market",
    "Seoul participates in Asia's biggest smart city expo in Taipei",
    "US to continue building defense capabilities against NK nuclear threats",
]
