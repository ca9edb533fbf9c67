// The currencies of ISO 4217, by the digits of their minor unit.

/// The digits of the minor unit of each code in use (ISO 4217, list one, 2025).
let isoExponents: [String: Int] = {
  var exponents: [String: Int] = [:]
  for (digits, codes) in [(0, noDecimals), (2, twoDecimals), (3, threeDecimals)] {
    for code in codes.split(whereSeparator: \.isWhitespace) { exponents[String(code)] = digits }
  }
  return exponents
}()

private let noDecimals = """
  BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF
  """

private let threeDecimals = """
  BHD IQD JOD KWD LYD OMR TND
  """

private let twoDecimals = """
  AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD
  CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD
  GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD
  MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP
  PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS
  TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG
  """
